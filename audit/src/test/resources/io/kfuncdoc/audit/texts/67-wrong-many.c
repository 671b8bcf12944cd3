/*
 * Several mistakes.
 *
 * expect: A103 bpf_arena_reserve_pages RANGE_TAKEN
 * expect: A102 bpf_arena_reserve_pages CONTENDED
 * expect: A101 bpf_arena_reserve_pages -EFAULT
 * expect: A102 bpf_arena_reserve_pages NOT_AN_ARENA
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages of an arena.
 * @p__map: the arena
 * @ptr__ign: first page
 * @page_cnt: number of pages
 *
 * Return: 0 if the pages were reserved, or if @page_cnt is 0 or @ptr__ign isn't
 * aligned to a page, -EINVAL if the range exceeds the arena, -EEXIST if some of
 * the pages are in use, -ENOMEM if no memory is left, or -EFAULT on a bad pointer.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
