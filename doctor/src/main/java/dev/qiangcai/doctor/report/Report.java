package dev.qiangcai.doctor.report;

import dev.qiangcai.doctor.Diagnosis;
import java.io.PrintWriter;

/// One form of telling a diagnosis.
public interface Report {
    void write(Diagnosis diagnosis, PrintWriter out);
}
