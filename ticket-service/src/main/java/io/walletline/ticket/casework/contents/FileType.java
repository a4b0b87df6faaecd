package io.walletline.ticket.casework.contents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file types that can be told apart by the beginning of a content. None of them runs in a browser that is told not
 * to guess.
 */
public enum FileType {
    PNG("image/png", "png") {
        @Override
        boolean fits(byte[] head) {
            return has(head, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean fits(byte[] head) {
            return has(head, 0, 0xff, 0xd8, 0xff);
        }
    },
    GIF("image/gif", "gif") {
        @Override
        boolean fits(byte[] head) {
            return has(head, 0, 'G', 'I', 'F', '8', '7', 'a') || has(head, 0, 'G', 'I', 'F', '8', '9', 'a');
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean fits(byte[] head) {
            return has(head, 0, 'R', 'I', 'F', 'F') && has(head, 8, 'W', 'E', 'B', 'P');
        }
    },
    /** The pictures of iPhones: an ISO base media file of an image brand. */
    HEIC("image/heic", "heic", "heif") {
        @Override
        boolean fits(byte[] head) {
            return isBaseMedia(head) && isOfImageBrand(head);
        }
    },
    MP4("video/mp4", "mp4") {
        @Override
        boolean fits(byte[] head) {
            return isBaseMedia(head) && !isOfImageBrand(head);
        }
    },
    PDF("application/pdf", "pdf") {
        @Override
        boolean fits(byte[] head) {
            return has(head, 0, '%', 'P', 'D', 'F', '-');
        }
    },
    TEXT("text/plain", "txt", "log") {
        /** No control characters but white space, and no other type's beginning. */
        @Override
        boolean fits(byte[] head) {
            for (byte b : head) {
                if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                    return false;
                }
            }
            return Arrays.stream(values()).noneMatch(other -> other != this && other.fits(head));
        }

        @Override
        boolean isText() {
            return true;
        }
    };

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** Whether a content that begins so can be of this type. */
    abstract boolean fits(byte[] head);

    /** Whether a file of this type is plain text that can be searched. */
    boolean isText() {
        return false;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file name ends as this type may: the name must not pretend another type. */
    public boolean isNamedSo(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    /** @param mediaType of a Content-Type; its parameters do not matter */
    public static Optional<FileType> of(@Nullable String mediaType) {
        var plain = mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(plain))
                .findFirst();
    }

    private static boolean isBaseMedia(byte[] head) {
        return has(head, 4, 'f', 't', 'y', 'p') && head.length >= 12;
    }

    private static boolean isOfImageBrand(byte[] head) {
        return has(head, 8, 'h', 'e', 'i') || has(head, 8, 'm', 'i', 'f', '1') || has(head, 8, 'm', 's', 'f', '1');
    }

    private static boolean has(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
