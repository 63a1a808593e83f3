package dev.scalinglint.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that issuers gave to their secrets so that they are known wherever they stand. */
public final class IssuedToken {
    static final int SHORTEST = 24;

    private static final String FORMS = "gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\\w{40,}|gl(?:pat|dt|rt"
            + "|cbt|ptt)-[\\w-]{20,}|xox[abprs]-[\\w-]{20,}"
            + "|[sr]k_live_[A-Za-z0-9]{16,}|sk-(?:ant-|proj-|svcacct-|or-)?[\\w-]{32,}"
            + "|SG\\.[\\w-]{16,}\\.[\\w-]{16,}|npm_[A-Za-z0-9]{30,}"
            + "|pypi-[\\w-]{40,}|hf_[A-Za-z]{30,}|do[opr]_v1_[0-9a-f]{60,}|dckr_pat_[\\w-]{20,}"
            + "|hv[sbr]\\.[\\w-]{20,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"
            + "|glsa_\\w{32,}|dapi[0-9a-f]{32}|lin_api_\\w{32,}|AGE-SECRET-KEY-1[0-9A-Z]{50,}|ya29\\.[\\w-]{30,}"
            + "|https://hooks\\.slack\\.com/services/T\\w+/B\\w+/\\w{16,}"
            + "|eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{16,}";
    private static final Pattern TOKEN = Pattern.compile("(?<!\\w)(?:" + FORMS + ")");

    private IssuedToken() {}

    /** Whether a text is one and nothing else. */
    public static boolean is(String text) {
        return text.length() >= SHORTEST && TOKEN.matcher(text).matches();
    }

    /** The index in a line at which the first begins; its length when there is none. */
    static int start(String line) {
        Matcher token = TOKEN.matcher(line);
        return token.find() ? token.start() : line.length();
    }

    /** A text with none of them. */
    static String hidden(String text) {
        return TOKEN.matcher(text).replaceAll("***");
    }
}
