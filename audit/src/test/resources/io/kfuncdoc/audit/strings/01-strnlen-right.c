/*
 * Right: a list with the success first.
 */

/**
 * bpf_strnlen() - Length of a string, but not more than a limit
 * @s__ign: kernel address of the string
 * @count: number of bytes to look at
 *
 * Context: Any context.
 *
 * Return:
 * * the number of bytes in front of the NUL, or @count if there is none
 * * %0 if @count is 0
 * * %-ERANGE if @s__ign lies outside of the readable addresses of the kernel
 * * %-EFAULT if reading a byte of the string faults
 * * %-E2BIG if no terminating NUL is found in the first 65536 bytes
 */
__bpf_kfunc int bpf_strnlen(const char *s__ign, size_t count)
{
}
