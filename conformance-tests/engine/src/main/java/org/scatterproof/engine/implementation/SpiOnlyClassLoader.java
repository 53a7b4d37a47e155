package org.scatterproof.engine.implementation;

/**
 * Shows the JDK and the SPI, so that a user's jars can bring whatever else in their own version.
 */
final class SpiOnlyClassLoader extends ClassLoader {

  private static final String SPI = "org.scatterproof.spec.";

  private final ClassLoader own;

  SpiOnlyClassLoader(ClassLoader own) {
    super(ClassLoader.getPlatformClassLoader());
    this.own = own;
  }

  /** Reached for what the JDK does not have. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.startsWith(SPI)) {
      return own.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
