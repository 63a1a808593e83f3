package dev.scalinglint.read.traffic.affinity;

/** What an Ingress's annotations tell its controller. */
final class Ingress {
    private Ingress() {}

    static void read(SwitchCollector found) {
        AnnotationSwitch.read(found, AnnotationSwitch.Carrier.INGRESS);
        NginxInc.stickyCookieServices(found);
        Aws.ingress(found);
        IngressClouds.citrix(found);
    }
}
