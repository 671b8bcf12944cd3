package io.kfuncdoc.cli;

import io.kfuncdoc.runtime.kernel.signature.SignatureFinding;
import io.kfuncdoc.runtime.kernel.signature.SignatureReport;
import io.kfuncdoc.runtime.kernel.verify.RowStatus;
import io.kfuncdoc.runtime.kernel.verify.VerifiedKfunc;
import io.kfuncdoc.runtime.kernel.verify.VerifiedRow;
import io.kfuncdoc.runtime.kernel.verify.Verification;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The verdict on contracts as a JUnit report: a suite for each kfunc, a test for its signature and for each row. What
/// cannot be reached or is of another release is skipped.
final class VerifyJUnit {

  private final XMLStreamWriter xml;

  private VerifyJUnit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(List<Verification> verified) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      new VerifyJUnit(xml).suites(verified);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append("\n").toString();
  }

  private void suites(List<Verification> verified) throws XMLStreamException {
    xml.writeStartElement("testsuites");
    for (Verification verification : verified) {
      for (VerifiedKfunc kfunc : verification.kfuncs()) {
        suite(verification, kfunc);
      }
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void suite(Verification verification, VerifiedKfunc kfunc) throws XMLStreamException {
    long skipped = kfunc.rows().stream()
        .filter(r -> r.status() == RowStatus.NOT_REACHABLE || r.status() == RowStatus.NOT_IN_RELEASE).count();
    long failed = kfunc.rows().stream().filter(r -> r.status() == RowStatus.DIFFERS).count();
    boolean foreign = !kfunc.foreign().isEmpty();
    boolean signature = kfunc.signature().status() == SignatureReport.Status.DIFFERS;
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", kfunc.kfunc().name() + " on Linux " + verification.kernel());
    xml.writeAttribute("tests", String.valueOf(kfunc.rows().size() + 1 + (foreign ? 1 : 0)));
    xml.writeAttribute("failures", String.valueOf(failed + (signature ? 1 : 0) + (foreign ? 1 : 0)));
    xml.writeAttribute("skipped", String.valueOf(
        skipped + (kfunc.signature().status() == SignatureReport.Status.NOT_IN_RELEASE ? 1 : 0)));
    signature(kfunc);
    for (VerifiedRow row : kfunc.rows()) {
      switch (row.status()) {
        case HOLDS -> test(kfunc, row.row().name(), "", "");
        case DIFFERS -> test(kfunc, row.row().name(), "failure", row.detail());
        case NOT_REACHABLE -> test(kfunc, row.row().name(), "skipped", row.detail());
        case NOT_IN_RELEASE -> test(kfunc, row.row().name(), "skipped", "not in this release");
      }
    }
    if (foreign) {
      test(kfunc, "results without a row", "failure", String.join("; ", kfunc.foreign()));
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void signature(VerifiedKfunc kfunc) throws XMLStreamException {
    String findings = kfunc.signature().findings().stream().map(SignatureFinding::text).collect(Collectors.joining("; "));
    switch (kfunc.signature().status()) {
      case HOLDS -> test(kfunc, "signature", "", "");
      case DIFFERS -> test(kfunc, "signature", "failure", findings);
      case NOT_IN_RELEASE -> test(kfunc, "signature", "skipped", "not in this release");
    }
  }

  /// @param outcome `failure`, `skipped`, or empty if it passed
  private void test(VerifiedKfunc kfunc, String name, String outcome, String message) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", kfunc.kfunc().name());
    xml.writeAttribute("name", name);
    if (!outcome.isEmpty()) {
      xml.writeStartElement(outcome);
      xml.writeAttribute("message", message.lines().findFirst().orElse(""));
      xml.writeCharacters(message.contains("\n") ? message : "");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
