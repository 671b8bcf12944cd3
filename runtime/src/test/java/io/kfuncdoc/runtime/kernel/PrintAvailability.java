package io.kfuncdoc.runtime.kernel;

/// Prints whether the kernel can be asked, twice.
final class PrintAvailability {

  private PrintAvailability() {}

  public static void main(String[] args) {
    System.out.println(Kernel.availability().text());
    System.out.println(Kernel.availability().text());
  }
}
