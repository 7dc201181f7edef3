"""Which statements say a claim, deny it, or tell it otherwise?"""
