/*
 * Ends in otherwise.
 */

/**
 * bpf_arena_reserve_pages() - Reserve pages of an arena.
 * @p__map: Must be an arena, or -EINVAL is returned.
 * @ptr__ign: First address. If it isn't page-aligned nothing is done and 0 is
 *            returned.
 * @page_cnt: Number of pages. If 0, nothing is done and 0 is returned.
 *
 * Return:
 * * -EINVAL when the end of the range is past the end of the arena,
 * * -EBUSY when a page has already been taken, or when the lock is busy,
 * * -ENOMEM when there's no memory to split a free range,
 * * 0 otherwise.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
