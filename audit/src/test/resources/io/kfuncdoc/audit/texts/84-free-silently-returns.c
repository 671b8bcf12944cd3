/*
 * Right: "silently returns if" does nothing.
 */

/**
 * bpf_arena_free_pages() - release arena memory
 * @p__map: the arena
 * @ptr__ign: any user-space address within the first page to release
 * @page_cnt: pages to release; excess pages past the end are ignored
 *
 * Silently returns if @p__map is of another map type, @page_cnt is zero,
 * @ptr__ign is NULL or @ptr__ign is behind the end of the arena. The low 12
 * bits of @ptr__ign are dropped. Never pass an address that precedes the arena.
 *
 * From a non-sleepable program, or when the spinlock is busy, a kworker
 * finishes the job some time later; if the kernel cannot even allocate the
 * work record, the pages are lost. Likewise, lack of memory for a range tree
 * node means that the pages cannot be used again.
 *
 * Context: Any.
 */
__bpf_kfunc void bpf_arena_free_pages(void *p__map, void *ptr__ign, u32 page_cnt);
