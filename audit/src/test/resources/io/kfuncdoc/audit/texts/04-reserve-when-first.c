/*
 * Conditions in front, results behind.
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages.
 * @p__map: The arena to reserve the pages in.
 * @ptr__ign: Where the range starts.
 * @page_cnt: How long the range is, in pages.
 *
 * If @p__map does not refer to an arena, -EINVAL is returned. When @page_cnt is
 * zero, or when @ptr__ign is misaligned, the call returns 0 without reserving
 * anything. A range that is not entirely within the arena yields -EINVAL.
 * If any page of the range is not free, or if the lock cannot be acquired, the
 * call fails with -EBUSY. If there is not enough memory to split the free run,
 * -ENOMEM is returned.
 *
 * Return: 0 on success, a negative error code on failure.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
