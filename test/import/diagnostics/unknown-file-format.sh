Dear Sir or Madam,
