namespace Lethe.Profiles;

/// <summary>An action with its parameter.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Text">Value or template, for the verbs that need one.</param>
/// <param name="Number">Days, digits or years, for the verbs that need them.</param>
public readonly record struct RuleAction(RuleVerb Verb, string Text = "", int Number = 0);
