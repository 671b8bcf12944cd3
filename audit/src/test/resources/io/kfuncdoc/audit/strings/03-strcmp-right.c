/*
 * Right: -1 as a plain number beside errnos.
 */

/**
 * bpf_strcmp() - Compare two NUL-terminated strings
 * @s1__ign: first string
 * @s2__ign: second string
 *
 * Context: Any context.
 *
 * Return:
 * * %-ERANGE if @s1__ign or @s2__ign is outside the kernel's readable address
 *   range
 * * %-EFAULT if a byte of either string cannot be read
 * * %-E2BIG if the first 65536 bytes are the same and there is no NUL
 * * %-1 if the first byte that differs is less in @s1__ign
 * * %1 if the first byte that differs is greater in @s1__ign
 * * %0 if the strings are equal
 */
__bpf_kfunc int bpf_strcmp(const char *s1__ign, const char *s2__ign)
{
}
