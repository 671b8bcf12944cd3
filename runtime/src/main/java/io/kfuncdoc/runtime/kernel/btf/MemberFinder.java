package io.kfuncdoc.runtime.kernel.btf;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds members of structs and unions by path.
final class MemberFinder {

  private final Btf btf;

  MemberFinder(Btf btf) {
    this.btf = btf;
  }

  MemberPlace find(String composite, String path) {
    BtfType start = btf.find(BtfType.Composite.class, composite)
        .map(BtfType.class::cast)
        .or(() -> btf.find(BtfType.Typedef.class, composite))
        .orElseThrow(() -> new BtfException("there is no struct or union " + composite));
    MemberPlace place = new MemberPlace(start.id(), 0, 0);
    for (String step : path.split("\\.", -1)) {
      MemberPlace inside = step(btf.resolve(place.type()), step, new HashSet<>()).orElseThrow(
          () -> new BtfException(composite + " has no member " + path + ": there is no '" + step + "'"));
      place = new MemberPlace(inside.type(), place.bitOffset() + inside.bitOffset(), inside.bitSize());
    }
    return place;
  }

  /// @param searched composites that hold no such member; one that claims to contain itself is searched once
  private Optional<MemberPlace> step(BtfType type, String name, Set<Integer> searched) {
    if (name.isEmpty() || !(type instanceof BtfType.Composite composite) || !searched.add(type.id())) {
      return Optional.empty();
    }
    for (BtfType.Member member : composite.members()) {
      if (member.name().equals(name)) {
        return Optional.of(new MemberPlace(member.type(), offset(member), member.bitSize()));
      }
    }
    for (BtfType.Member member : composite.members()) {
      if (member.name().isEmpty()) {
        Optional<MemberPlace> inside = step(btf.resolve(member.type()), name, searched);
        if (inside.isPresent()) {
          return inside.map(p -> new MemberPlace(p.type(), offset(member) + p.bitOffset(), p.bitSize()));
        }
      }
    }
    return Optional.empty();
  }

  private static long offset(BtfType.Member member) {
    return Integer.toUnsignedLong(member.bitOffset());
  }
}
