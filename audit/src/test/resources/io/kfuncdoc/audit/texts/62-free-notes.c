/*
 * Remarks under notes.
 */

/**
 * bpf_arena_free_pages() - return pages to an arena
 * @p__map: the arena
 * @ptr__ign: address of the memory
 * @page_cnt: how many pages
 *
 * Unmaps and frees up to @page_cnt pages.
 *
 * Calls with a map that isn't an arena, a NULL pointer or a count of zero are
 * silently ignored.
 *
 * Note: An unaligned address is rounded down. If the range is longer than what is
 * left of the arena it gets truncated at the arena's end.
 *
 * Note that for callers which can't sleep the actual work is queued and done
 * later. The same happens if the lock is contended.
 *
 * Context: May be called from sleepable and non-sleepable programs, even while
 * holding a bpf_spin_lock.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
