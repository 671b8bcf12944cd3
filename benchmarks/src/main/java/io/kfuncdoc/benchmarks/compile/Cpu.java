package io.kfuncdoc.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Processor time in nanoseconds: of the thread that compiles, and of the process with its collector and JIT compilers.
record Cpu(long thread, long process) {

  /// What was used until now.
  static Cpu now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Cpu(threads.getCurrentThreadCpuTime(), system.getProcessCpuTime());
  }

  Cpu minus(Cpu other) {
    return new Cpu(thread - other.thread, process - other.process);
  }
}
