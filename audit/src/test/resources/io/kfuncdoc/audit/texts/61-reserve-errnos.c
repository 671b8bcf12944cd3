/*
 * Section with bare errnos.
 */

/**
 * bpf_arena_reserve_pages() - Block out part of an arena
 * @p__map: arena
 * @ptr__ign: start address
 * @page_cnt: size of the range in pages
 *
 * Makes sure that bpf_arena_alloc_pages() won't return addresses of the range.
 *
 * Returns:
 * EINVAL and friends are returned as negative numbers.
 *
 * -EINVAL - map isn't an arena; range isn't fully contained in the arena
 * -EBUSY  - could not get the lock; some of the pages are not free
 * -ENOMEM - allocation of a bookkeeping node failed
 * 0       - done, or nothing to do (@page_cnt is 0, @ptr__ign not aligned)
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
