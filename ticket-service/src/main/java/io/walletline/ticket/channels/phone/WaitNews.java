package io.walletline.ticket.channels.phone;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The place and the likely wait of a caller, as routing reckons them.
 *
 * @param position in the own queue, from 1
 * @param likely half of the callers in this place wait no longer; null if routing cannot tell
 * @param longest nine of ten wait no longer
 */
public record WaitNews(
        int position, @Nullable Duration likely, @Nullable Duration longest) {}
