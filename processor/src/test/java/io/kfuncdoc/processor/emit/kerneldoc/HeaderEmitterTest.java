package io.kfuncdoc.processor.emit.kerneldoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfuncdoc.model.Contract;
import io.kfuncdoc.model.KfFlag;
import io.kfuncdoc.model.Release;
import io.kfuncdoc.processor.emit.rst.ArenaLikeContract;
import io.kfuncdoc.processor.emit.rst.RandomContracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeaderEmitterTest {

  private static final Contract ARENA = ArenaLikeContract.contract();

  @Test
  @DisplayName("a header declares every kfunc of the release, weak, below its block")
  void header() {
    String header = HeaderEmitter.emit(ARENA, ARENA.newest());
    assertThat(header)
        .contains("#ifndef __BPF_ARENA_KFUNCS_H__\n#define __BPF_ARENA_KFUNCS_H__\n")
        .endsWith("#endif /* __BPF_ARENA_KFUNCS_H__ */\n");
    assertThat(header.lines().mapToInt(Columns::of).max().orElse(0)).isLessThanOrEqualTo(80);
    ARENA.kfuncs().forEach(k ->
        assertThat(header).contains(BlockEmitter.comment(BlockBuilder.build(ARENA, k, ARENA.newest()))));
  }

  @Test
  @DisplayName("pointers that flags put into the arena's address space are declared as vmlinux.h declares them")
  void addressSpace() {
    assertThat(HeaderEmitter.emit(ARENA, ARENA.newest()))
        .contains("#ifndef __arena\n#define __arena __attribute__((address_space(1)))\n#endif\n\n/**")
        .contains("extern void __arena *bpf_arena_alloc_pages(void *p__map,\n\t\t\t\t\t   void __arena *addr__ign,\n")
        .contains("extern int bpf_arena_reserve_pages(void *p__map, void __arena *ptr__ign,\n");
    Contract plain = new RandomContracts(1, true).next();
    assertThat(plain.kfuncs()).noneMatch(k -> k.flagsIn(plain.newest()).contains(KfFlag.KF_ARENA_RET));
    assertThat(HeaderEmitter.emit(plain, plain.newest())).doesNotContain("__arena");
  }

  @Test
  @DisplayName("a header is made for a release")
  void release() {
    String header = HeaderEmitter.emit(ARENA, Release.of("6.18.44"));
    assertThat(header).contains("Linux 6.18.44").doesNotContain("lock of the free-space tree");
  }

  @Test
  @DisplayName("the section for kfuncs.rst includes the comments and calls the first kfunc that can fail")
  void section() {
    String section = SectionEmitter.emit(ARENA, ARENA.newest());
    assertThat(section.lines().mapToInt(Columns::of).max().orElse(0)).isLessThanOrEqualTo(80);
    assertThat(section).isEqualTo("""
        BPF arena kfuncs
        ----------------

        .. kernel-doc:: kernel/bpf/arena.c
           :identifiers: bpf_arena_alloc_pages bpf_arena_free_pages
                         bpf_arena_reserve_pages

        For example:

        .. code-block:: c

        	#ifndef __arena
        	#define __arena __attribute__((address_space(1)))
        	#endif

        	extern void __arena *bpf_arena_alloc_pages(void *p__map,
        						   void __arena *addr__ign,
        						   u32 page_cnt, int node_id,
        						   u64 flags) __ksym __weak;

        	extern void bpf_arena_free_pages(void *p__map, void __arena *ptr__ign,
        					 u32 page_cnt) __ksym __weak;

        	extern int bpf_arena_reserve_pages(void *p__map, void __arena *ptr__ign,
        					   u32 page_cnt) __ksym __weak;

        	static int try_bpf_arena_alloc_pages(void *p__map,
        					     void __arena *addr__ign,
        					     u32 page_cnt, int node_id,
        					     u64 flags)
        	{
        		void __arena *ret;

        		ret = bpf_arena_alloc_pages(p__map, addr__ign, page_cnt,
        					    node_id, flags);
        		if (!ret)
        			return -1;
        		return 0;
        	}
        """);
  }
}
