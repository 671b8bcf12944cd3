/*
 * The same functions, by somebody who knows them.
 */

/**
 * bpf_arena_alloc_pages() - Allocate pages inside a BPF arena.
 * @p__map: The arena, a map of type ``BPF_MAP_TYPE_ARENA``.
 * @addr__ign: Where to put the first page, or %NULL to have the kernel pick a
 *             place. Must be page-aligned and the whole range must fit into
 *             the arena, or else the allocation fails.
 * @page_cnt: Number of pages; must be non-zero and must not exceed the number
 *            of pages of the arena.
 * @node_id: NUMA node to allocate from, or %NUMA_NO_NODE for no preference.
 * @flags: Must be zero.
 *
 * Takes @page_cnt contiguous pages out of the free part of the arena and backs
 * them with zeroed memory.
 *
 * Context: May be called from any context. The verifier replaces the call by
 * a variant that never sleeps where the caller cannot sleep.
 *
 * Return: The user-space address of the first page on success. %NULL is
 * returned when
 * * @p__map is no arena or an argument is invalid, for instance a @node_id
 *   that is not online;
 * * @addr__ign was given and some page of the range is in use already;
 * * no address was given and there is no contiguous run of free pages that is
 *   long enough;
 * * the lock that protects the free space cannot be acquired;
 * * the kernel runs out of memory.
 */
__bpf_kfunc void *bpf_arena_alloc_pages(void *p__map, void *addr__ign, u32 page_cnt,
					int node_id, u64 flags)
{
}

/**
 * bpf_arena_free_pages() - Give pages back to a BPF arena.
 * @p__map: The arena.
 * @ptr__ign: Address in the first page. Rounded down to a page boundary.
 * @page_cnt: Number of pages; a count that runs past the end of the arena is
 *            silently clamped to it.
 *
 * Frees whatever is in the range: allocated and reserved pages, pages that user
 * space has faulted in, and pages that are free already. If @p__map is not an
 * arena, or @ptr__ign or @page_cnt is zero, the call does nothing.
 *
 * If the caller cannot sleep, or if the lock is contended, the work is deferred
 * to a worker and the pages stay in use until it has run.
 *
 * Context: Any context.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}

/**
 * bpf_arena_reserve_pages() - Keep a range of pages from being allocated.
 * @p__map: The arena.
 * @ptr__ign: Address of the first page.
 * @page_cnt: Number of pages.
 *
 * Context: Any context, sleepable or not.
 *
 * Return:
 * * %0 - the range is reserved. Also if @page_cnt is zero or @ptr__ign is not
 *   page-aligned; nothing is reserved then.
 * * %-EINVAL - @p__map is not an arena, or the range runs past the end of the
 *   arena.
 * * %-EBUSY - some page of the range is allocated, reserved, or populated by
 *   user space, or the lock could not be taken.
 * * %-ENOMEM - memory for the bookkeeping is exhausted.
 */
__bpf_kfunc int bpf_arena_reserve_pages(void *p__map, void *ptr__ign, u32 page_cnt)
{
}
