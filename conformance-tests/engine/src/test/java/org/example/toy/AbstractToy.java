package org.example.toy;

/** Cannot be created. */
public abstract class AbstractToy extends Toy {}
