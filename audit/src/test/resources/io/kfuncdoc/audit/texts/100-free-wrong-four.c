/*
 * Wrong: an errno of a void function, alignment demanded, the end an error, always done at once.
 *
 * expect: A113 bpf_arena_free_pages ptr__ign
 * expect: A107 bpf_arena_free_pages
 * expect: A108 bpf_arena_free_pages ROUNDS
 * expect: A108 bpf_arena_free_pages CLAMPS
 * expect: A108 bpf_arena_free_pages DEFERS
 * expect: A103 bpf_arena_free_pages NOTHING_TO_DO
 */

/**
 * bpf_arena_free_pages() - Unmap and free arena pages
 * @p__map: the arena that owns the pages
 * @ptr__ign: page to start with, must be page-aligned
 * @page_cnt: number of pages to free
 *
 * If the range extends past the end of the arena, nothing is freed. The
 * memory is gone as soon as the function returns, in every context.
 *
 * Does nothing if @page_cnt is 0 or if
 * @ptr__ign is NULL; -EINVAL is
 * returned if @p__map is not an arena.
 *
 * Context: Any context, sleepable or not.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
