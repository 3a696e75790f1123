package org.powermock.api.mockito.expectation;

import org.mockito.stubbing.OngoingStubbing;

/** The one method of PowerMock's interface that MRUnit 1.1.0 calls. */
@FunctionalInterface
public interface ConstructorExpectationSetup<T> {

  /** Names the constructor's arguments. */
  OngoingStubbing<T> withArguments(Object first, Object... others) throws Exception;
}
