package demo;

import io.kfuncdoc.runtime.ResultSlot;
import javax.annotation.processing.Generated;

/**
 * What an implementation of {@link Demo} provides. Each method decides a call and answers the row it came to.
 *
 * <p>Generated from the contract {@code demo.Demo}.
 */
@Generated("io.kfuncdoc.processor.KfuncProcessor")
public interface DemoEngine {
  /**
   * {@code int demo_put(struct box *box, void *addr, u32 count)}
   *
   * @param result takes the C value, whatever the row
   */
  Demo.Put demo_put(Box box, long addr, int count, ResultSlot result);

  /**
   * {@code void *demo_look(struct box *box)}
   *
   * @param result takes the C value, whatever the row
   */
  Demo.Look demo_look(Box box, ResultSlot result);

  /**
   * {@code void demo_shake(struct box *box)}
   */
  Demo.Shake demo_shake(Box box);
}
