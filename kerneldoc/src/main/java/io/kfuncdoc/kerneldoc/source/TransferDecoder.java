package io.kfuncdoc.kerneldoc.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Undoes the transfer encodings of mails. A decoded line has the number of the line of the file that it begins in.
final class TransferDecoder {

  private final Charset charset;
  private final List<TextLine> decoded = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  /// the line of the file that the bytes begin in; 0 if there are none
  private int begins;

  private TransferDecoder(Charset charset) {
    this.charset = charset;
  }

  static List<TextLine> decode(List<TextLine> lines, MailHeaders headers) {
    TransferDecoder decoder = new TransferDecoder(headers.charset());
    return switch (headers.encoding()) {
      case "quoted-printable" -> decoder.quotedPrintable(lines);
      case "base64" -> decoder.base64(lines);
      default -> lines;
    };
  }

  private List<TextLine> quotedPrintable(List<TextLine> lines) {
    for (TextLine line : lines) {
      begin(line);
      String text = line.text().stripTrailing();
      boolean more = text.endsWith("=");
      unquote(more ? text.substring(0, text.length() - 1) : text);
      if (!more) {
        end();
      }
    }
    end();
    return decoded;
  }

  private void unquote(String text) {
    int i = 0;
    while (i < text.length()) {
      int high = text.charAt(i) == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
      if (low >= 0) {
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        int codePoint = text.codePointAt(i);
        bytes.writeBytes(Character.toString(codePoint).getBytes(codePoint < 128 ? StandardCharsets.US_ASCII : charset));
        i += Character.charCount(codePoint);
      }
    }
  }

  private List<TextLine> base64(List<TextLine> lines) {
    int bits = 0;
    int held = 0;
    for (TextLine line : lines) {
      for (int i = 0; i < line.text().length(); i++) {
        int digit = digit(line.text().charAt(i));
        if (digit >= 0) {
          bits = (bits << 6 | digit) & 0xfff;
          held += 6;
        }
        if (held >= 8) {
          held -= 8;
          add(bits >> held & 0xff, line);
        }
      }
    }
    end();
    return decoded;
  }

  /// -1 for what is no digit of base64, which is passed over.
  private static int digit(char c) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".indexOf(c);
  }

  private void add(int octet, TextLine line) {
    begin(line);
    if (octet == '\n') {
      end();
    } else {
      bytes.write(octet);
    }
  }

  private void begin(TextLine line) {
    if (begins == 0) {
      begins = line.line();
    }
  }

  private void end() {
    if (begins > 0) {
      String text = bytes.toString(charset);
      decoded.add(new TextLine(begins, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
    }
    bytes.reset();
    begins = 0;
  }
}
