package io.kfuncdoc.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Proofs;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.PageBuilder;
import io.kfuncdoc.processor.emit.rst.PageEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsCheckTest {

  private static final Contract CONTRACT = ArenaLikeContract.contract();

  @TempDir
  Path folder;

  @Test
  @DisplayName("with all tests passed nothing is wrong")
  void proved() throws IOException {
    write(new Proofs(Proofs.digest(CONTRACT), all()));
    assertThat(errors()).isEmpty();
  }

  @Test
  @DisplayName("each test that has not passed is named with its row and release")
  void oneMissing() throws IOException {
    List<Proofs.Passed> all = all();
    for (Proofs.Passed left : all) {
      write(new Proofs(Proofs.digest(CONTRACT), all.stream().filter(p -> !p.equals(left)).toList()));
      assertThat(errors()).containsExactly("page bpf/arena-kfuncs: not proved: " + left.kfunc() + ": row " + left.row()
          + ": the test '" + left.test() + "' has not passed on Linux " + left.release());
    }
  }

  @Test
  @DisplayName("the proof of another test or of another contract is none")
  void others() throws IOException {
    List<Proofs.Passed> renamed = all().stream()
        .map(p -> new Proofs.Passed(p.release(), p.kfunc(), p.row(), "other", p.cases())).toList();
    write(new Proofs(Proofs.digest(CONTRACT), renamed));
    assertThat(errors()).hasSameSizeAs(renamed);
    write(new Proofs("0", all()));
    assertThat(errors()).singleElement().asString().contains("another version of the contract");
  }

  @Test
  @DisplayName("without a file of proofs nothing is proved, and a mangled one is said to be that")
  void noFile() throws IOException {
    assertThat(errors()).singleElement().asString().contains("nothing of it is proved");
    Files.writeString(folder.resolve(Proofs.fileName(CONTRACT)), "what?");
    assertThat(errors()).singleElement().asString().contains("not a file of proofs");
  }

  @Test
  @DisplayName("an undefined row promises nothing and needs no proof")
  void undefined() {
    assertThat(CONTRACT.kfunc("bpf_arena_free_pages").row("BELOW_START").proofs()).isEmpty();
  }

  private List<String> errors() throws IOException {
    String text = PageEmitter.emit(PageBuilder.build(CONTRACT));
    Path docs = folder.resolve("docs");
    List<GeneratedPage> pages = List.of(new GeneratedPage(CONTRACT, Optional.of(text)));
    DocsStep.run(pages, docs, DocsStep.Mode.WRITE);
    DocsResult result = DocsStep.run(pages, docs, DocsStep.Mode.CHECK, Optional.of(folder));
    assertThat(result.isClean()).isEqualTo(result.errors().isEmpty());
    return result.errors();
  }

  private void write(Proofs proofs) throws IOException {
    Files.writeString(folder.resolve(Proofs.fileName(CONTRACT)), proofs.text());
  }

  private static List<Proofs.Passed> all() {
    List<Proofs.Passed> all = new ArrayList<>();
    for (Release release : CONTRACT.releases()) {
      for (Kfunc kfunc : CONTRACT.kfuncs()) {
        for (Row row : kfunc.availability().includes(release) ? kfunc.rowsIn(release) : List.<Row>of()) {
          row.proofs().forEach(
              test -> all.add(new Proofs.Passed(release.toString(), kfunc.name(), row.name(), test, 1)));
        }
      }
    }
    return all;
  }
}
