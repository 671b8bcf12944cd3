/*
 * Wrong in plain statements: 0 is no failure, and there is no memory.
 *
 * expect: A113 bpf_arena_reserve_pages page_cnt
 * expect: A109 bpf_arena_reserve_pages RESERVED
 * expect: A115 bpf_arena_reserve_pages FLAGS
 * expect: A116 bpf_arena_reserve_pages
 */

/**
 * bpf_arena_reserve_pages() - exclude pages from future allocation
 * @p__map: the arena
 * @ptr__ign: user-space start address of the pages to exclude
 * @page_cnt: number of pages, must be non-zero
 *
 * The reserved pages are backed by zeroed memory.
 *
 * Context: Any context. Registered with KF_ARENA_ARG2 and KF_SLEEPABLE. In
 * Linux since 6.9.
 *
 * Return:
 * %0 on success, if @page_cnt is zero or if @ptr__ign is misaligned; %-EINVAL
 * if @p__map is not an arena or if the range reaches beyond the arena; %-EBUSY
 * if at least one page isn't free or the lock can't be obtained; %-ENOMEM on
 * allocation failure of the internal bookkeeping.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);
