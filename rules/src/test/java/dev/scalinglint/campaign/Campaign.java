package dev.scalinglint.campaign;

import java.util.concurrent.TimeUnit;

/**
 * How long an attack goes on, and by which chances. Each round has a seed of its own, which is told when it fails:
 * {@code -Dcampaign.seed} begins with it.
 */
public final class Campaign {
    private final long end;
    private final long seconds;
    private long seed = Long.getLong("campaign.seed", System.nanoTime() & 0xffff_ffffL);

    /** @param share of the minutes that {@code -Dcampaign.minutes} gives; a few seconds without it */
    public Campaign(double share) {
        double minutes = Double.parseDouble(System.getProperty("campaign.minutes", "0.2"));
        this.seconds = (long) (minutes * share * TimeUnit.MINUTES.toSeconds(1));
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** How long it lasts. */
    public long seconds() {
        return seconds;
    }

    boolean goesOn() {
        return System.nanoTime() < end;
    }

    /** Of the next round. */
    public long seed() {
        return seed++;
    }

    /** Tells what was tried. */
    public static void tell(String figures) {
        System.out.println("campaign: " + figures);
    }
}
