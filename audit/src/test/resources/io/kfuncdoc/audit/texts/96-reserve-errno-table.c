/*
 * Right: errnos first, the two silent zeros in a sentence of their own.
 */

/**
 * bpf_arena_reserve_pages() - keep a range of an arena from being handed out
 * @p__map: arena
 * @ptr__ign: first address of the range
 * @page_cnt: range length in pages
 *
 * After a successful call no page of the range is returned by
 * bpf_arena_alloc_pages() until bpf_arena_free_pages() is called on it.
 *
 * Requests for zero pages, and requests whose @ptr__ign is not on a page
 * boundary, are ignored and return 0.
 *
 * Context: Any context, including sections that hold a bpf_spin_lock.
 *
 * Return: 0 for success or one of
 *
 *   -EINVAL  @p__map is not an arena map, or part of the range is outside the
 *            arena
 *   -EBUSY   somebody owns a page in the range, or the lock timed out
 *   -ENOMEM  no memory to split the free extent
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
