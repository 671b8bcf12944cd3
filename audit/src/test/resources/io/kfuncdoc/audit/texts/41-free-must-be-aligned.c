/*
 * Demands an alignment that is not needed.
 *
 * expect: A113 bpf_arena_free_pages ptr__ign
 */

/**
 * bpf_arena_free_pages() - Free pages.
 * @p__map: the arena
 * @ptr__ign: address in the first page, rounded down to a page. Must be page-aligned.
 * @page_cnt: number of pages, clamped to the end of the arena
 *
 * Does nothing if @p__map is not an arena, or if @page_cnt or @ptr__ign is 0. Where
 * the caller cannot sleep or the lock is contended, the free is done later.
 *
 * Context: Any context.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
