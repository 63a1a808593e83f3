package dev.scalinglint.read.connection;

/** What a host name may lead to: a server, or a pooler before one. */
sealed interface Peer permits Server, Bouncer {
    /** Whether it speaks Redis' protocol; otherwise it is for a SQL database. */
    boolean redis();
}
