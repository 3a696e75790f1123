package org.powermock.api.mockito;

import org.mockito.Answers;
import org.mockito.Mockito;
import org.mockito.stubbing.OngoingStubbing;
import org.powermock.api.mockito.expectation.ConstructorExpectationSetup;

/**
 * Stands in for the one PowerMock method that MRUnit 1.1.0's drivers call, because PowerMock itself
 * does not run on Java 17. MRUnit only uses it to hand a mock to classes prepared for PowerMock.
 */
public final class PowerMockito {

  private PowerMockito() {}

  /** Accepts the expectation and forgets it: constructors are never replaced. */
  public static <T> ConstructorExpectationSetup<T> whenNew(Class<T> type) {
    return (first, others) -> ignored();
  }

  private static <T> OngoingStubbing<T> ignored() {
    @SuppressWarnings("unchecked") // a mock has no type arguments to be wrong about
    OngoingStubbing<T> stubbing = Mockito.mock(OngoingStubbing.class, Answers.RETURNS_SELF);
    return stubbing;
  }
}
