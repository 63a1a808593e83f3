package dev.scalinglint.gate.control;

/** What a change does to the safety that a control gives. */
public enum Direction {
    LOOSENS, TIGHTENS, NEITHER;

    /** Of the change that takes this one back. */
    public Direction reversed() {
        return switch (this) {
            case LOOSENS -> TIGHTENS;
            case TIGHTENS -> LOOSENS;
            case NEITHER -> NEITHER;
        };
    }
}
