package dev.scalinglint.cli;

/** Exit statuses: a contract with every script that runs the command. */
final class Exit {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int NOTHING = 3;
    static final int FAILED = 4;
    /** Of the gate: a change has to wait for somebody. */
    static final int REVIEW = 5;

    private Exit() {}
}
