package dev.romworks.job;

import java.util.List;

/// Port: which recipes there are, by name.
public interface RecipeBook {

  List<RecipeDescription> recipes();
}
