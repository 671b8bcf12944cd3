/*
 * Right, and short.
 */

/**
 * bpf_arena_reserve_pages: exclude pages from future allocation
 * @p__map: the arena.
 * @ptr__ign: user-space start address of the pages to exclude.
 * @page_cnt: number of pages; 0 is a successful no-op.
 *
 * A misaligned @ptr__ign is accepted but has no effect.
 *
 * Return:
 * %0 on success, %-EINVAL if @p__map is not an arena or if the range
 * reaches beyond the arena, %-EBUSY if at least one page isn't free or the
 * lock can't be obtained, %-ENOMEM on allocation failure of the internal
 * bookkeeping.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
