/*
 * Right: the success in words of its own, "the window was reserved".
 */

/**
 * bpf_arena_reserve_pages() - set aside part of an arena
 * @p__map: BPF_MAP_TYPE_ARENA map
 * @ptr__ign: user address at which the window begins
 * @page_cnt: size of the window, in pages
 *
 * Marks the pages as unavailable to the allocator. No physical memory is
 * consumed. Pages which somebody already allocated or reserved, or which
 * a process has faulted in, make the call fail.
 *
 * The arguments are validated in this order: the map type, then @page_cnt,
 * then the alignment of @ptr__ign, then the bounds.
 *
 * Context: May be called from sleepable and non-sleepable programs alike, also
 * with a bpf_spin_lock held.
 *
 * Return: 0 when the window was reserved, when @page_cnt is zero, and also,
 * without reserving anything, when @ptr__ign is not a multiple of PAGE_SIZE.
 * Otherwise a negative errno:
 * * -EINVAL: @p__map isn't an arena, or the window does not lie inside it;
 * * -EBUSY: some page in the window is in use, or the arena's lock could not
 *   be acquired;
 * * -ENOMEM: splitting the free range failed for lack of memory.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
