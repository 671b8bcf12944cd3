/*
 * Wrong: 1 where -1 is returned, NULL which never is, one address of two, an unknown parameter.
 *
 * expect: A103 bpf_strcmp LESS
 * expect: A101 bpf_strcmp NULL
 * expect: A102 bpf_strcmp NOT_IN_KERNEL
 * expect: A111 bpf_strcmp len
 * expect: A102 bpf_strcmp GREATER
 */

/**
 * bpf_strcmp() - Compare two strings
 * @s1__ign: one string
 * @s2__ign: another string, at most @len bytes
 *
 * Context: Any context.
 *
 * Return: %0 if the strings are the same, %1 if the first byte that differs is
 * less in @s1__ign. %-ERANGE if @s1__ign is outside the kernel's readable
 * address range, %-EFAULT if a byte of one of the strings cannot be read,
 * %-E2BIG if no NUL is found in the first 65536 bytes, %NULL on failure.
 */
__bpf_kfunc int bpf_strcmp(const char *s1__ign, const char *s2__ign)
{
}
