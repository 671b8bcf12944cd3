/*
 * No-ops as a list.
 */

/**
 * bpf_arena_free_pages() - Free a range of pages.
 * @p__map: The arena.
 * @ptr__ign: Address; it need not be page-aligned.
 * @page_cnt: Number of pages. Clamped to the end of the arena.
 *
 * Nothing happens if:
 *
 * * @p__map isn't an arena
 * * @page_cnt is zero
 * * @ptr__ign is zero
 *
 * In contexts that cannot sleep the free is deferred.
 *
 * Context: Any context.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
