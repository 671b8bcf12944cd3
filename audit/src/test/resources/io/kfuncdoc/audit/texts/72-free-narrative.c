/*
 * A narrative without a list.
 */

/**
 * bpf_arena_free_pages() - hand pages back to the arena
 * @p__map: arena the pages belong to
 * @ptr__ign: user address somewhere inside the first page
 * @page_cnt: number of pages to hand back
 *
 * The address is first aligned down to a page boundary. A range that sticks out beyond
 * the end of the arena is truncated there. Both pages that were allocated and pages that
 * were merely reserved become available again; pages that are free already stay so.
 *
 * Nothing happens when @p__map isn't an arena, when @page_cnt is zero, when @ptr__ign is
 * NULL, or when @ptr__ign lies behind the arena's last page. There is no way to learn
 * whether anything was freed.
 *
 * If called from a non-sleepable program, or when the lock is busy, the work is deferred
 * to a worker and the pages stay in use for a while.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
