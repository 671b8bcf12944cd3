package io.kfuncdoc.sample;

import static io.kfuncdoc.model.KfFlag.KF_ARENA_ARG2;
import static io.kfuncdoc.model.KfFlag.KF_ARENA_RET;
import static io.kfuncdoc.model.KfFlag.KF_SLEEPABLE;
import static io.kfuncdoc.model.KfFlag.KF_TRUSTED_ARGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.CallContext;
import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.ContractProvider;
import io.kfuncdoc.model.Kfunc;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.model.Row;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The generated constant holds what the kernel's text says of each release: rows, results, flags and contexts.
class ArenaContractTest {

  private static final Contract CONTRACT = ArenaKfuncsContract.CONTRACT;
  private static final Release OLD = Release.of("6.18.44");
  private static final Release NEW = Release.of("7.1");

  @Test
  void theServiceLoaderFindsIt() {
    assertThat(ServiceLoader.load(ContractProvider.class).stream().map(ServiceLoader.Provider::get)
        .filter(ArenaKfuncsContract.class::isInstance).map(ContractProvider::contract)).containsExactly(CONTRACT);
  }

  @ParameterizedTest
  @CsvSource({
    "6.9, 12, 4, 7", "6.12, 12, 4, 7", "6.13, 13, 5, 7", "6.16, 13, 5, 7", "6.17, 13, 5, 7", "6.18.44, 13, 5, 7",
    "6.19, 13, 5, 7", "7.0, 14, 7, 8", "7.1, 14, 7, 8"})
  void rowsOfARelease(String release, int alloc, int free, int reserve) {
    assertThat(CONTRACT.kfuncs()).extracting(kfunc -> kfunc.rowsIn(Release.of(release)).size())
        .containsExactly(alloc, free, reserve);
  }

  @Test
  void theRowsThat71Adds() {
    assertThat(added("bpf_arena_alloc_pages")).containsExactly("CONTENDED");
    assertThat(added("bpf_arena_free_pages")).containsExactly("LEAKED", "DEFERRED");
    assertThat(added("bpf_arena_reserve_pages")).containsExactly("CONTENDED");
  }

  /// Generated code counts rows by ordinal.
  @Test
  void rowsAreTheConstantsOfTheEnums() {
    assertThat(names("bpf_arena_alloc_pages")).containsExactlyElementsOf(constants(ArenaKfuncs.Alloc.values()));
    assertThat(names("bpf_arena_free_pages")).containsExactlyElementsOf(constants(ArenaKfuncs.Free.values()));
    assertThat(names("bpf_arena_reserve_pages")).containsExactlyElementsOf(constants(ArenaKfuncs.Reserve.values()));
  }

  /// In the order of facts 2.1 to 2.3.
  @Test
  void results() {
    assertThat(results("bpf_arena_alloc_pages")).startsWith("NULL").endsWith("result")
        .containsOnlyOnce("result").containsOnlyOnce("").containsOnly("NULL", "", "result");
    assertThat(results("bpf_arena_free_pages")).containsOnly("");
    assertThat(results("bpf_arena_reserve_pages"))
        .containsExactly("-EINVAL", "0", "0", "-EINVAL", "-EBUSY", "-EBUSY", "-ENOMEM", "0");
  }

  @Test
  void prototypes() {
    assertThat(CONTRACT.kfuncs()).extracting(Kfunc::prototype).containsExactly(
        "void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt, int node_id, u64 flags)",
        "void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)",
        "int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)");
  }

  @Test
  void flagsAsRegistered() {
    Kfunc alloc = CONTRACT.kfunc("bpf_arena_alloc_pages");
    assertThat(alloc.flagsIn(OLD))
        .containsExactlyInAnyOrder(KF_TRUSTED_ARGS, KF_SLEEPABLE, KF_ARENA_RET, KF_ARENA_ARG2);
    assertThat(alloc.flagsIn(NEW)).containsExactlyInAnyOrder(KF_ARENA_RET, KF_ARENA_ARG2);
    for (String name : List.of("bpf_arena_free_pages", "bpf_arena_reserve_pages")) {
      assertThat(CONTRACT.kfunc(name).flagsIn(OLD)).as(name)
          .containsExactlyInAnyOrder(KF_TRUSTED_ARGS, KF_SLEEPABLE, KF_ARENA_ARG2);
      assertThat(CONTRACT.kfunc(name).flagsIn(NEW)).as(name).containsExactly(KF_ARENA_ARG2);
    }
  }

  @Test
  void contexts() {
    assertThat(CONTRACT.kfuncs()).extracting(kfunc -> kfunc.contextIn(OLD))
        .containsOnly(new CallContext(true, "", false));
    assertThat(CONTRACT.kfuncs()).extracting(kfunc -> kfunc.contextIn(NEW)).containsExactly(
        new CallContext(false, "bpf_arena_alloc_pages_non_sleepable", true),
        new CallContext(false, "bpf_arena_free_pages_non_sleepable", true),
        new CallContext(false, "", true));
  }

  private static List<String> added(String kfunc) {
    return CONTRACT.kfunc(kfunc).rowsIn(NEW).stream().filter(row -> !row.availability().includes(OLD))
        .map(Row::name).toList();
  }

  private static Stream<Row> rows(String kfunc) {
    return CONTRACT.kfunc(kfunc).rows().stream();
  }

  private static List<String> names(String kfunc) {
    return rows(kfunc).map(Row::name).toList();
  }

  private static List<String> results(String kfunc) {
    return rows(kfunc).map(row -> row.outcome().text()).toList();
  }

  private static List<String> constants(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
