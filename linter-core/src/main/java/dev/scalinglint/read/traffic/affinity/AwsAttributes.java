package dev.scalinglint.read.traffic.affinity;

/** The comma-separated {@code key=value} list of target group attributes. */
final class AwsAttributes {
    private AwsAttributes() {}

    static boolean stickiness(String attributes) {
        boolean on = false;
        for (String attribute : attributes.split(",")) {
            int equals = attribute.indexOf('=');
            if (equals > 0 && attribute.substring(0, equals).strip().equals("stickiness.enabled")) {
                on = attribute.substring(equals + 1).strip().equals("true");
            }
        }
        return on;
    }
}
