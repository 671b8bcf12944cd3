/*
 * Wrong: -EINVAL for no pages and for a misaligned address, -EEXIST for a taken page, -EAGAIN for the lock, no word of
 * memory, a positive result.
 *
 * expect: A103 bpf_arena_reserve_pages NO_PAGES
 * expect: A103 bpf_arena_reserve_pages MISALIGNED
 * expect: A103 bpf_arena_reserve_pages RANGE_TAKEN
 * expect: A103 bpf_arena_reserve_pages CONTENDED
 * expect: A102 bpf_arena_reserve_pages NO_TREE_NODE
 * expect: A103 bpf_arena_reserve_pages RESERVED
 */

/**
 * bpf_arena_reserve_pages() - Exclude arena pages from allocation
 * @p__map: arena to take the pages from
 * @ptr__ign: where to start
 * @page_cnt: how many pages
 *
 * The pages stay without memory.
 *
 * Context: Any context.
 *
 * Return: The number of reserved pages on success. -EINVAL when @page_cnt is
 * zero, @ptr__ign is not aligned to a page, @p__map is not an arena or the
 * range doesn't lie within the arena; -EEXIST
 * when one of the pages is in use; and -EAGAIN if the lock
 * could not be taken.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
