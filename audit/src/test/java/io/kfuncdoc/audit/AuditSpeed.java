package io.kfuncdoc.audit;

import io.kfuncdoc.kerneldoc.DocFile;
import io.kfuncdoc.kerneldoc.source.KernelDocReader;
import io.kfuncdoc.sample.ArenaKfuncsContract;
import java.util.ArrayList;
import java.util.List;

/// Measures how long 1,000 comments take, read and audited, from a cold start on: `java ...AuditSpeed`. No test.
final class AuditSpeed {

  private static final int COMMENTS = 1_000;

  private AuditSpeed() {}

  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Auditor auditor = new Auditor(List.of(new ArenaKfuncsContract().contract()), null);
    List<DocFile> files = new ArrayList<>();
    List<AuditedText> texts = AuditedText.all();
    int comments = 0;
    for (int i = 0; comments < COMMENTS; i++) {
      AuditedText text = texts.get(i % texts.size());
      DocFile file = KernelDocReader.read(text.name(), text.content());
      comments += file.comments().size();
      files.add(file);
    }
    long read = System.nanoTime();
    AuditReport report = auditor.audit(files);
    long end = System.nanoTime();
    System.out.printf("%d comments: read in %d ms, audited in %d ms, %d findings%n",
        report.read(), (read - start) / 1_000_000, (end - read) / 1_000_000, report.findings().size());
  }
}
