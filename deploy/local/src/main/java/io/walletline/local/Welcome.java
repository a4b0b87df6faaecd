package io.walletline.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The text for a newcomer when everything runs, in both languages. */
final class Welcome {

    private Welcome() {}

    static String text(Addresses addresses, double seconds) {
        String services = Arrays.stream(Service.values())
                .map(service ->
                        String.format(Locale.ROOT, "    %-21s %s/q/openapi", service.module(), addresses.of(service)))
                .collect(Collectors.joining("\n"));
        return """

                Walletline is up (%.1f s).

                  Start here  从这里开始   %s/
                  Agent's desk 客服工作台  %s

                  Try first:   1. Open the desk in a second window and sign in as agt-mei, become available.
                               2. On the front page choose 王芳, dial, and say: 我的钱包被盗了,刚刚有人把钱转走了
                               3. Accept at the desk, send a code and enter it, ask to unfreeze (sup-lin approves), resolve.
                               4. Open the survey link in the SMS and give 2 of 5.
                  先试试:       1. 在另一个窗口打开工作台,以 agt-mei 登录并切换为「可接听」。
                               2. 在首页选择王芳,拨号,说:我的钱包被盗了,刚刚有人把钱转走了
                               3. 在工作台接听,发送并核对验证码,申请解冻(由 sup-lin 批准),然后解决工单。
                               4. 打开短信里的问卷链接,打 2 分(满分 5 分)。

                  Log-ins 账号 (password 密码: %s)
                    agents       agt-mei, agt-jun (zh, fraud) · agt-emma (en, fraud) · agt-sam (en, payments)
                    supervisor   sup-lin (zh, en)
                    others       cus-wang, cus-smith · admin · analyst

                %s
                    %-21s %s  (keycloak / %s)
                    %-21s localhost:%d  (user postgres)
                    %-21s %s

                  Data and logs stay in the data directory. Ctrl-C stops everything.  按 Ctrl-C 停止。
                """.formatted(
                        seconds,
                        addresses.front(),
                        addresses.desk(),
                        Demo.PASSWORD,
                        services,
                        "Keycloak",
                        addresses.issuer().resolve("/admin/"),
                        Demo.PASSWORD,
                        "PostgreSQL",
                        addresses.ports().postgres(),
                        "Kafka",
                        addresses.kafka());
    }
}
