package demo;

import io.kfuncdoc.model.Release;
import io.kfuncdoc.runtime.RawCaller;
import io.kfuncdoc.runtime.RawCalls;
import javax.annotation.processing.Generated;

/**
 * {@link Demo} over an implementation that names no rows, such as the running kernel. A call that the
 * contract leaves undefined is refused; what comes back is handed on as it is.
 *
 * <p>Generated from the contract {@code demo.Demo}.
 */
@Generated("io.kfuncdoc.processor.KfuncProcessor")
public final class RawDemo implements Demo {
  private final RawCalls calls;

  /**
   * @param caller makes the calls
   * @param release the kernel release whose undefined calls are refused
   */
  public RawDemo(RawCaller caller, Release release) {
    this.calls = new RawCalls(new DemoContract(), release, caller);
  }

  /**
   * {@code int demo_put(struct box *box, void *addr, u32 count)}
   */
  @Override
  public int demo_put(Box box, long addr, int count) {
    return (int) this.calls.call(0, box, addr, count);
  }

  /**
   * {@code void *demo_look(struct box *box)}
   */
  @Override
  public long demo_look(Box box) {
    return this.calls.call(1, box);
  }

  /**
   * {@code void demo_shake(struct box *box)}
   */
  @Override
  public void demo_shake(Box box) {
    this.calls.call(2, box);
  }
}
