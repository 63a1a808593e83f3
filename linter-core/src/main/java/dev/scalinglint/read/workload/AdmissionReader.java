package dev.scalinglint.read.workload;

import dev.scalinglint.model.Admission;
import dev.scalinglint.model.Container;
import java.util.List;

/** What admission adds to a workload's pods. */
final class AdmissionReader {
    private AdmissionReader() {}

    static Admission read(PodTemplate pod, List<Container> containers, LimitDefaults defaults) {
        boolean whole = PodLevel.isSet(pod);
        return new Admission(whole ? PodLevel.read("cpu", pod, containers) : null, whole
                ? PodLevel.read("memory", pod, containers)
                : null,
                Injectors.read(pod, containers, defaults));
    }
}
