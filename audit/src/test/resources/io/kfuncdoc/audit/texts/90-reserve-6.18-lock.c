/*
 * Wrong for 6.18: the lock is a mutex there, which never fails.
 * kernel: 6.18
 *
 * expect: A117 bpf_arena_reserve_pages CONTENDED
 */

/**
 * bpf_arena_reserve_pages() - exclude pages from future allocation
 * @p__map: the arena
 * @ptr__ign: user-space start address of the pages to exclude
 * @page_cnt: number of pages
 *
 * Return:
 * %0 on success, if @page_cnt is zero or if @ptr__ign is misaligned; %-EINVAL
 * if @p__map is not an arena or if the range reaches beyond the arena; %-EBUSY
 * if at least one page isn't free or the lock can't be obtained; %-ENOMEM on
 * allocation failure of the internal bookkeeping.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt);
