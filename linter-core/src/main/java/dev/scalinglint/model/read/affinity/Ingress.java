package dev.scalinglint.model.read.affinity;

/** What an Ingress's annotations tell its controller. */
final class Ingress {
    private Ingress() {}

    static void read(Found found) {
        AnnotationSwitch.read(found, AnnotationSwitch.Carrier.INGRESS);
        NginxInc.stickyCookieServices(found);
        Aws.ingress(found);
        IngressClouds.citrix(found);
    }
}
