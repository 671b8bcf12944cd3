/*
 * Wrong: a limit of 4096 bytes, sleepable programs only, a user address.
 *
 * expect: A106 bpf_strnlen TOO_LONG
 * expect: A115 bpf_strnlen SLEEPABLE_ONLY
 * expect: A114 bpf_strnlen s__ign
 */

/**
 * bpf_strnlen() - Length of a string, but not more than a limit
 * @s__ign: user-space address of the string
 * @count: the limit
 *
 * Context: Sleepable programs only.
 *
 * Return:
 * * the length of the string on success
 * * %0 if @count is zero
 * * %-ERANGE if @s__ign is not in the kernel's readable address range
 * * %-EFAULT if some byte is not readable
 * * %-E2BIG if none of the first 4096 bytes is NUL
 */
__bpf_kfunc int bpf_strnlen(const char *s__ign, size_t count)
{
}
