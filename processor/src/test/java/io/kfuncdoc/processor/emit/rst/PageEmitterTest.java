package io.kfuncdoc.processor.emit.rst;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageEmitterTest {

  @Test
  @DisplayName("a page for the newest release is, byte for byte, the golden page")
  void newest() {
    check("arena-like-7.1.rst", PageEmitter.emit(PageBuilder.build(ArenaLikeContract.contract())));
  }

  @Test
  @DisplayName("a page for an older release has that release's rows, context and Return list")
  void older() {
    Contract contract = ArenaLikeContract.contract();
    check("arena-like-6.18.44.rst", PageEmitter.emit(PageBuilder.build(contract, Release.of("6.18.44"))));
  }

  /// With `-Dgolden=DIR` the files are written there and not compared.
  private static void check(String name, String actual) {
    String directory = System.getProperty("golden", "");
    try (InputStream golden = PageEmitterTest.class.getResourceAsStream("/pages/" + name)) {
      if (!directory.isEmpty()) {
        Files.writeString(Path.of(directory, name), actual);
        return;
      }
      assertThat(golden).as(name).isNotNull();
      assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
