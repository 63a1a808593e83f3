package dev.scalinglint.finding;

/** The ids of what the engine itself finds, beside the rules of a catalogue. */
public final class EngineRuleId {
    public static final String WRONG_TYPE = "input/wrong-type";
    public static final String SCHEMA_VIOLATION = "input/schema-violation";
    public static final String UNREADABLE = "input/unreadable";
    public static final String LIMIT_EXCEEDED = "input/limit-exceeded";
    public static final String REFUSED = "input/refused";
    public static final String NOT_RENDERED = "input/not-rendered";
    public static final String STALE = "baseline/stale";
    public static final String UNUSED = "suppression/unused";
    public static final String EXPIRED = "suppression/expired";
    public static final String WITHOUT_REASON = "suppression/without-reason";

    private EngineRuleId() {}
}
