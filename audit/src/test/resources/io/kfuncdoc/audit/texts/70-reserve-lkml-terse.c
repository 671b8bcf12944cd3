/*
 * Short clauses after a dash each, errors first, success last.
 */

/**
 * bpf_arena_reserve_pages() - carve a hole out of the free space of an arena
 * @p__map: struct bpf_map of type BPF_MAP_TYPE_ARENA
 * @ptr__ign: where the hole begins
 * @page_cnt: how long it is, in pages
 *
 * No memory is attached to the pages. bpf_arena_free_pages() gives them back.
 *
 * Return:
 * * %-EINVAL	- @p__map isn't an arena map, or the hole would run off its end
 * * %-EBUSY	- at least one page in the hole is already in use, or we failed to
 *		  grab the spinlock
 * * %-ENOMEM	- the allocator could not supply a node for the range tree
 * * %0		- success; also for an empty hole (@page_cnt of zero) and for an
 *		  unaligned @ptr__ign, in which cases nothing is reserved
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
