/*
 * The older kernel.
 *
 * kernel: 6.18
 */

/**
 * bpf_arena_free_pages() - Free pages.
 * @p__map: the arena
 * @ptr__ign: address of the first page, rounded down to a page boundary
 * @page_cnt: number of pages, cut off at the end of the arena
 *
 * Does nothing if @p__map is no arena, if @page_cnt is 0 or if @ptr__ign is %NULL.
 *
 * Context: Process context. May sleep. Only callable from sleepable programs.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
