/*
 * Results as a table, aligned.
 */

/**
 * bpf_arena_reserve_pages() - Take a page range out of an arena's free space.
 * @p__map:   the arena
 * @ptr__ign: first page
 * @page_cnt: length in pages
 *
 * Return:
 *  %0:        success; also if @page_cnt is zero or @ptr__ign is unaligned, but
 *             then nothing is reserved
 *  %-EINVAL:  @p__map is some other kind of map, or the range is out of bounds
 *  %-EBUSY:   a page in the range is taken, or lock contention
 *  %-ENOMEM:  no memory for an internal node
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
